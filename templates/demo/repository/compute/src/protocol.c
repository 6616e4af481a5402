// Bytes to messages and back; nothing here knows of sockets.
#include "atelier/protocol.h"

#include <stdlib.h>
#include <string.h>

static const char *const error_texts[] = {
    [ERR_NONE] = "no error",
    [ERR_BAD_MESSAGE] = "the message is malformed",
    [ERR_TOO_LARGE] = "the picture is too large",
    [ERR_OUT_OF_MEMORY] = "the daemon is out of memory",
};

uint32_t get_u32(const unsigned char *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

void put_u32(unsigned char *bytes, uint32_t number) {
  bytes[0] = (unsigned char)(number >> 24);
  bytes[1] = (unsigned char)(number >> 16);
  bytes[2] = (unsigned char)(number >> 8);
  bytes[3] = (unsigned char)number;
}

void encode_header(unsigned char bytes[PROTOCOL_HEADER_SIZE], struct header header) {
  put_u32(bytes, PROTOCOL_MAGIC);
  put_u32(bytes + 4, (uint32_t)header.type << 16 | header.code);
  put_u32(bytes + 8, header.length);
}

error_code decode_header(const unsigned char bytes[PROTOCOL_HEADER_SIZE], struct header *header) {
  uint32_t type_and_code = get_u32(bytes + 4);
  if (get_u32(bytes) != PROTOCOL_MAGIC)
    return ERR_BAD_MESSAGE;
  header->type = (uint16_t)(type_and_code >> 16);
  header->code = (uint16_t)type_and_code;
  header->length = get_u32(bytes + 8);
  return header->length > PROTOCOL_MAX_PAYLOAD ? ERR_TOO_LARGE : ERR_NONE;
}

error_code decode_generate(const unsigned char *payload, size_t length, struct generate_request *request) {
  if (length < 12)
    return ERR_BAD_MESSAGE;
  request->width = get_u32(payload);
  request->height = get_u32(payload + 4);
  request->seed = get_u32(payload + 8);
  if (request->width == 0 || request->height == 0)
    return ERR_BAD_MESSAGE;
  if (request->width > PROTOCOL_MAX_SIDE || request->height > PROTOCOL_MAX_SIDE)
    return ERR_TOO_LARGE;
  request->prompt = calloc(length - 12 + 1, 1);
  if (request->prompt == NULL)
    return ERR_OUT_OF_MEMORY;
  memcpy(request->prompt, payload + 12, length - 12);
  return ERR_NONE;
}

const char *error_text(error_code code) {
  return error_texts[code];
}
