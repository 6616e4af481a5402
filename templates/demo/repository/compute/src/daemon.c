// atelierd: one thread a connection reads its message, one worker paints the jobs in the order they came.
#include "atelier/protocol.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct job {
  int client;
  struct generate_request request;
  struct job *next;
};

static struct {
  pthread_mutex_t lock;
  pthread_cond_t filled;
  struct job *first, *last;
} queue = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, NULL};

static void queue_push(struct job *job) {
  pthread_mutex_lock(&queue.lock);
  if (queue.last != NULL)
    queue.last->next = job;
  else
    queue.first = job;
  queue.last = job;
  pthread_cond_signal(&queue.filled);
  pthread_mutex_unlock(&queue.lock);
}

static struct job *queue_pop(void) {
  pthread_mutex_lock(&queue.lock);
  while (queue.first == NULL)
    pthread_cond_wait(&queue.filled, &queue.lock);
  struct job *job = queue.first;
  queue.first = job->next;
  if (queue.first == NULL)
    queue.last = NULL;
  pthread_mutex_unlock(&queue.lock);
  return job;
}

static void finish_job(struct job *job) {
  close(job->client);
  free(job->request.prompt);
  free(job);
}

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

static void run_job(struct job *job) {
  uint32_t length = 8 + job->request.width * job->request.height * 3;
  unsigned char *payload = malloc(length);
  if (payload == NULL) {
    send_error(job->client, ERR_OUT_OF_MEMORY);
    return;
  }
  put_u32(payload, job->request.width);
  put_u32(payload + 4, job->request.height);
  paint(&job->request, payload + 8);
  send_message(job->client, (struct header){MSG_IMAGE, ERR_NONE, length}, payload);
  free(payload);
}

static void *work(void *unused) {
  for (;;) {
    struct job *job = queue_pop();
    run_job(job);
    finish_job(job);
  }
  return unused;
}

// Reads the payload of a MSG_GENERATE and queues the job; gives why it could not.
static error_code accept_job(int client, uint32_t length) {
  unsigned char *payload = malloc(length + 1);
  struct job *job = calloc(1, sizeof *job);
  error_code code = payload == NULL || job == NULL ? ERR_OUT_OF_MEMORY : ERR_NONE;
  if (code == ERR_NONE && receive_exactly(client, payload, length) != 0)
    code = ERR_BAD_MESSAGE;
  if (code == ERR_NONE)
    code = decode_generate(payload, length, &job->request);
  free(payload);
  if (code != ERR_NONE) {
    free(job);
    return code;
  }
  job->client = client;
  queue_push(job);
  return ERR_NONE;
}

static void *serve_client(void *argument) {
  int client = (int)(intptr_t)argument;
  unsigned char bytes[PROTOCOL_HEADER_SIZE];
  struct header header;
  error_code code = ERR_BAD_MESSAGE;
  if (receive_exactly(client, bytes, sizeof bytes) == 0)
    code = decode_header(bytes, &header);
  if (code == ERR_NONE && header.type == MSG_GENERATE) {
    code = accept_job(client, header.length);
    if (code == ERR_NONE)
      return NULL; // the worker answers and closes
  } else if (code == ERR_NONE && header.type == MSG_PING) {
    send_message(client, (struct header){MSG_PONG, ERR_NONE, 0}, NULL);
  } else if (code == ERR_NONE) {
    code = ERR_BAD_MESSAGE;
  }
  if (code != ERR_NONE)
    send_error(client, code);
  close(client);
  return NULL;
}

int main(int count, char **arguments) {
  const char *path = count > 1 ? arguments[1] : "/tmp/atelier.sock";
  int listener = listen_unix(path);
  if (listener < 0) {
    perror(path);
    return 1;
  }
  pthread_t thread;
  pthread_create(&thread, NULL, work, NULL);
  fprintf(stderr, "atelierd: listening on %s\n", path);
  for (;;) {
    int client = accept(listener, NULL, NULL);
    if (client < 0)
      continue;
    if (pthread_create(&thread, NULL, serve_client, (void *)(intptr_t)client) == 0)
      pthread_detach(thread);
    else
      close(client);
  }
}
