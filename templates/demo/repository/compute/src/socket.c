// Messages over a unix socket.
#include "atelier/protocol.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int listen_unix(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) {
    errno = ENAMETOOLONG;
    return -1;
  }
  strcpy(address.sun_path, path);
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  unlink(path);
  // Only the user that started the daemon may connect.
  mode_t mask = umask(0177);
  int bound = bind(fd, (struct sockaddr *)&address, sizeof address);
  umask(mask);
  if (bound == 0 && listen(fd, SOMAXCONN) == 0)
    return fd;
  close(fd);
  return -1;
}

static int send_exactly(int fd, const unsigned char *bytes, size_t length) {
  while (length > 0) {
    ssize_t sent = send(fd, bytes, length, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR)
      continue;
    if (sent <= 0)
      return -1;
    bytes += sent;
    length -= (size_t)sent;
  }
  return 0;
}

int receive_exactly(int fd, unsigned char *bytes, size_t length) {
  while (length > 0) {
    ssize_t received = recv(fd, bytes, length, 0);
    if (received < 0 && errno == EINTR)
      continue;
    if (received <= 0)
      return -1;
    bytes += received;
    length -= (size_t)received;
  }
  return 0;
}

int send_message(int fd, struct header header, const unsigned char *payload) {
  unsigned char bytes[PROTOCOL_HEADER_SIZE];
  encode_header(bytes, header);
  if (send_exactly(fd, bytes, sizeof bytes) != 0)
    return -1;
  return send_exactly(fd, payload, header.length);
}

int send_error(int fd, error_code code) {
  const char *text = error_text(code);
  struct header header = {MSG_ERROR, (uint16_t)code, (uint32_t)strlen(text)};
  return send_message(fd, header, (const unsigned char *)text);
}
