#undef NDEBUG
#include "atelier/protocol.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static void test_header_there_and_back(void) {
  unsigned char bytes[PROTOCOL_HEADER_SIZE];
  struct header header;
  encode_header(bytes, (struct header){MSG_ERROR, ERR_TOO_LARGE, 7});
  assert(decode_header(bytes, &header) == ERR_NONE);
  assert(header.type == MSG_ERROR && header.code == ERR_TOO_LARGE && header.length == 7);
}

static void test_wrong_magic_is_refused(void) {
  unsigned char bytes[PROTOCOL_HEADER_SIZE] = "HTTP";
  struct header header;
  assert(decode_header(bytes, &header) == ERR_BAD_MESSAGE);
}

static void test_generate_reads_sides_seed_and_prompt(void) {
  unsigned char payload[16];
  struct generate_request request;
  put_u32(payload, 640);
  put_u32(payload + 4, 480);
  put_u32(payload + 8, 42);
  memcpy(payload + 12, "lake", 4);
  assert(decode_generate(payload, sizeof payload, &request) == ERR_NONE);
  assert(request.width == 640 && request.height == 480 && request.seed == 42);
  assert(strcmp(request.prompt, "lake") == 0);
  free(request.prompt);
  put_u32(payload, PROTOCOL_MAX_SIDE + 1);
  assert(decode_generate(payload, sizeof payload, &request) == ERR_TOO_LARGE);
  assert(decode_generate(payload, 11, &request) == ERR_BAD_MESSAGE);
}

int main(void) {
  test_header_there_and_back();
  test_wrong_magic_is_refused();
  test_generate_reads_sides_seed_and_prompt();
  return 0;
}
