// atelierd: paints one picture after the other, while the next client waits to be accepted.
#include "atelier/protocol.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

// The same prompt and seed give the same picture.
static void paint(const struct generate_request *request, unsigned char *pixels) {
  uint32_t state = request->seed ^ 0x9e3779b9u;
  for (const char *c = request->prompt; *c != '\0'; c++)
    state = (state ^ (unsigned char)*c) * 16777619u;
  for (uint32_t y = 0; y < request->height; y++) {
    for (uint32_t x = 0; x < request->width; x++) {
      uint32_t wave = (x * (state & 7) + y * (state >> 29)) * 255 / (request->width + request->height);
      *pixels++ = (unsigned char)(wave + state);
      *pixels++ = (unsigned char)(wave * 2 + (state >> 8));
      *pixels++ = (unsigned char)(255 - wave + (state >> 16));
    }
  }
}

static void answer(int client, const struct generate_request *request) {
  uint32_t length = 8 + request->width * request->height * 3;
  unsigned char *payload = malloc(length);
  if (payload == NULL) {
    send_error(client, ERR_OUT_OF_MEMORY);
    return;
  }
  put_u32(payload, request->width);
  put_u32(payload + 4, request->height);
  paint(request, payload + 8);
  send_message(client, (struct header){MSG_IMAGE, ERR_NONE, length}, payload);
  free(payload);
}

// Reads the payload of a MSG_GENERATE and paints it; gives why it could not.
static error_code generate(int client, uint32_t length) {
  struct generate_request request = {0};
  unsigned char *payload = malloc(length + 1);
  error_code code = payload == NULL ? ERR_OUT_OF_MEMORY : ERR_NONE;
  if (code == ERR_NONE && receive_exactly(client, payload, length) != 0)
    code = ERR_BAD_MESSAGE;
  if (code == ERR_NONE)
    code = decode_generate(payload, length, &request);
  if (code == ERR_NONE)
    answer(client, &request);
  free(payload);
  free(request.prompt);
  return code;
}

static void serve_client(int client) {
  unsigned char bytes[PROTOCOL_HEADER_SIZE];
  struct header header;
  error_code code = ERR_BAD_MESSAGE;
  if (receive_exactly(client, bytes, sizeof bytes) == 0)
    code = decode_header(bytes, &header);
  if (code == ERR_NONE && header.type == MSG_GENERATE)
    code = generate(client, header.length);
  else if (code == ERR_NONE && header.type == MSG_PING)
    send_message(client, (struct header){MSG_PONG, ERR_NONE, 0}, NULL);
  else if (code == ERR_NONE)
    code = ERR_BAD_MESSAGE;
  if (code != ERR_NONE)
    send_error(client, code);
  close(client);
}

int main(int count, char **arguments) {
  const char *path = count > 1 ? arguments[1] : "/tmp/atelier.sock";
  int listener = listen_unix(path);
  if (listener < 0) {
    perror(path);
    return 1;
  }
  fprintf(stderr, "atelierd: listening on %s\n", path);
  for (;;) {
    int client = accept(listener, NULL, NULL);
    if (client >= 0)
      serve_client(client);
  }
}
