// The binary protocol between the web server and the daemon. A message is a header, its numbers big-endian,
// and a payload:
//
//   magic u32 | type u16 | code u16 | length u32 | payload
//
// internal/client/client.go holds the same numbers; change both together.
#ifndef ATELIER_PROTOCOL_H
#define ATELIER_PROTOCOL_H

#include <stddef.h>
#include <stdint.h>

#define PROTOCOL_MAGIC 0x41544C52u // "ATLR"
#define PROTOCOL_HEADER_SIZE 12
#define PROTOCOL_MAX_PAYLOAD (16u << 20)
#define PROTOCOL_MAX_SIDE 2048u

typedef enum {
  MSG_GENERATE = 1, // to the daemon: width u32, height u32, seed u32, prompt
  MSG_IMAGE = 2,    // to the client: width u32, height u32, three bytes a pixel
  MSG_ERROR = 3,    // to the client: code in the header, a sentence for people
  MSG_PING = 4,     // to the daemon, without a payload
  MSG_PONG = 5,     // to the client, without a payload
} message_type;

typedef enum {
  ERR_NONE = 0,
  ERR_BAD_MESSAGE = 1,
  ERR_TOO_LARGE = 2,
  ERR_OUT_OF_MEMORY = 3,
} error_code;

struct header {
  uint16_t type;
  uint16_t code;
  uint32_t length;
};

struct generate_request {
  uint32_t width;
  uint32_t height;
  uint32_t seed;
  char *prompt; // owned, ends in NUL
};

uint32_t get_u32(const unsigned char *bytes);
void put_u32(unsigned char *bytes, uint32_t number);

void encode_header(unsigned char bytes[PROTOCOL_HEADER_SIZE], struct header header);

// Both give ERR_NONE, or why the bytes are refused.
error_code decode_header(const unsigned char bytes[PROTOCOL_HEADER_SIZE], struct header *header);
error_code decode_generate(const unsigned char *payload, size_t length, struct generate_request *request);

const char *error_text(error_code code);

// The socket: all give 0, or -1 when the other side is gone.
int listen_unix(const char *path);
int send_message(int fd, struct header header, const unsigned char *payload);
int send_error(int fd, error_code code);
int receive_exactly(int fd, unsigned char *bytes, size_t length);

#endif
