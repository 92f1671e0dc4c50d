#include "CPicture.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The libraries that draw end the process where memory ends, and wait for ever for a thread that the system has no room
   for. So they draw in a process of their own. Apple's fonts can't be had in one that was forked. */
#ifndef __APPLE__
#define DRAWS_APART 1
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#endif

/* The few functions of librsvg 2.46 or later, cairo and GObject that are needed, as their manuals declare them: their
   headers would bring the development files of fifty libraries along. */
typedef struct {
  double x, y, width, height;
} rectangle;
typedef int (*write_function)(void *closure, const unsigned char *data, unsigned int length);

static struct {
  bool loaded;
  void *(*rsvg_handle_new_from_data)(const uint8_t *, size_t, void **);
  int (*rsvg_handle_render_document)(void *, void *, const rectangle *, void **);
  void (*g_object_unref)(void *);
  void *(*cairo_image_surface_create)(int, int, int);
  void *(*cairo_create)(void *);
  void (*cairo_set_source_rgb)(void *, double, double, double);
  void (*cairo_paint)(void *);
  int (*cairo_surface_write_to_png_stream)(void *, write_function, void *);
  void (*cairo_destroy)(void *);
  void (*cairo_surface_destroy)(void *);
} library;

static void *opened(const char *const *names) {
  for (; *names; names++) {
    void *found = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
    if (found) return found;
  }
  return NULL;
}

static void load(void) {
  static const char *const rsvg_names[] = {
      "librsvg-2.so.2", "librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib", NULL};
  static const char *const cairo_names[] = {
      "libcairo.so.2", "libcairo.2.dylib", "/opt/homebrew/lib/libcairo.2.dylib", NULL};
  static const char *const object_names[] = {
      "libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "/opt/homebrew/lib/libgobject-2.0.0.dylib", NULL};
  void *rsvg = opened(rsvg_names), *cairo = opened(cairo_names), *object = opened(object_names);
  if (!rsvg || !cairo || !object) return;
  library.loaded = true;
#define FIND(from, name) \
  library.loaded = (*(void **)&library.name = dlsym(from, #name)) != NULL && library.loaded
  FIND(rsvg, rsvg_handle_new_from_data);
  FIND(rsvg, rsvg_handle_render_document);
  FIND(object, g_object_unref);
  FIND(cairo, cairo_image_surface_create);
  FIND(cairo, cairo_create);
  FIND(cairo, cairo_set_source_rgb);
  FIND(cairo, cairo_paint);
  FIND(cairo, cairo_surface_write_to_png_stream);
  FIND(cairo, cairo_destroy);
  FIND(cairo, cairo_surface_destroy);
#undef FIND
}

/* Cairo's CAIRO_STATUS_SUCCESS, and its CAIRO_FORMAT_RGB24. */
enum { SUCCESS = 0, RGB24 = 1 };

/* Draws, and hands the file over piece by piece. */
static bool is_drawn(const uint8_t *svg, size_t count, int width, int height, write_function write, void *closure) {
  void *handle = library.rsvg_handle_new_from_data(svg, count, NULL);
  if (!handle) return false;
  void *surface = library.cairo_image_surface_create(RGB24, width, height);
  void *context = library.cairo_create(surface);
  library.cairo_set_source_rgb(context, 1, 1, 1);
  library.cairo_paint(context);
  rectangle all = {0, 0, width, height};
  bool is_whole = library.rsvg_handle_render_document(handle, context, &all, NULL)
                  && library.cairo_surface_write_to_png_stream(surface, write, closure) == SUCCESS;
  library.cairo_destroy(context);
  library.cairo_surface_destroy(surface);
  library.g_object_unref(handle);
  return is_whole;
}

typedef struct {
  uint8_t *bytes;
  size_t count, room;
} buffer;

/* Cairo's CAIRO_STATUS_WRITE_ERROR. */
enum { NOT_WRITTEN = 11 };

static int append(void *closure, const unsigned char *data, unsigned int length) {
  buffer *target = closure;
  if (target->count + length > target->room) {
    size_t room = 2 * target->room + length;
    uint8_t *more = realloc(target->bytes, room);
    if (!more) return NOT_WRITTEN;
    target->bytes = more;
    target->room = room;
  }
  memcpy(target->bytes + target->count, data, length);
  target->count += length;
  return SUCCESS;
}

#ifdef DRAWS_APART
/* A picture takes tenths of a second. */
enum { LONGEST_SECONDS = 30 };

static int pass_on(void *closure, const unsigned char *data, unsigned int length) {
  int pipe = *(int *)closure;
  while (length > 0) {
    ssize_t written = write(pipe, data, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return NOT_WRITTEN;
    data += written;
    length -= (unsigned int)written;
  }
  return SUCCESS;
}

/* Files and handlers are the parent's: signals end this process, and nothing is done at its end. */
static void let_go(void) {
  static const int ends[] = {SIGABRT, SIGSEGV, SIGBUS,  SIGILL,  SIGTRAP, SIGFPE,    SIGHUP, SIGQUIT,
                             SIGALRM, SIGUSR1, SIGUSR2, SIGPIPE, SIGXCPU, SIGVTALRM, SIGPROF};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    struct sigaction action;
    bool is_ignored = !sigaction(ends[i], NULL, &action) && action.sa_handler == SIG_IGN;
    if (!is_ignored) signal(ends[i], SIG_DFL);
  }
  /* Who stops a search still wants the picture of what was found. */
  signal(SIGINT, SIG_IGN);
  signal(SIGTERM, SIG_IGN);
}

/* What the process does that only draws. */
static _Noreturn void draw(
    const uint8_t *svg, size_t count, int width, int height, int pipe, const sigset_t *blocked) {
  let_go();
  sigprocmask(SIG_SETMASK, blocked, NULL);
  struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere < 0 || dup2(nowhere, STDERR_FILENO) < 0) close(STDERR_FILENO);
  _exit(is_drawn(svg, count, width, height, pass_on, &pipe) ? 0 : 1);
}

/* Reads until the other side is done, but not for ever. */
static bool is_read(int pipe, buffer *target) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  time_t end = now.tv_sec + LONGEST_SECONDS;
  uint8_t bytes[65536];
  while (now.tv_sec < end) {
    struct pollfd wait = {pipe, POLLIN, 0};
    int ready = poll(&wait, 1, 1000);
    if (ready < 0 && errno != EINTR) return false;
    if (ready > 0) {
      ssize_t count = read(pipe, bytes, sizeof bytes);
      if (count == 0) return true;
      if (count < 0 && errno != EINTR) return false;
      if (count > 0 && append(target, bytes, (unsigned int)count) != SUCCESS) return false;
    }
    clock_gettime(CLOCK_MONOTONIC, &now);
  }
  return false;
}

static bool is_drawn_apart(const uint8_t *svg, size_t count, int width, int height, buffer *target) {
  int ends[2];
  if (pipe(ends)) return false;
  /* No handler of the parent's may run in the child, but those of what the process brings about itself can't wait. */
  static const int faults[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS};
  sigset_t others, before;
  sigfillset(&others);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigdelset(&others, faults[i]);
  pthread_sigmask(SIG_SETMASK, &others, &before);
  pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    draw(svg, count, width, height, ends[1], &before);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(ends[1]);
  bool is_whole = child > 0 && is_read(ends[0], target);
  close(ends[0]);
  if (child < 0) return false;
  if (!is_whole) kill(child, SIGKILL);
  int status = 0;
  pid_t ended;
  do {
    ended = waitpid(child, &status, 0);
  } while (ended < 0 && errno == EINTR);
  return is_whole && ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
#endif

cpicture_status cpicture_png(
    const uint8_t *svg, size_t count, int width, int height, uint8_t **png, size_t *png_count) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  *png = NULL;
  *png_count = 0;
  if (!library.loaded) return CPICTURE_NO_LIBRARY;
  buffer target = {0};
#ifdef DRAWS_APART
  bool is_whole = is_drawn_apart(svg, count, width, height, &target);
#else
  bool is_whole = is_drawn(svg, count, width, height, append, &target);
#endif
  if (!is_whole) {
    free(target.bytes);
    return CPICTURE_NOT_DRAWN;
  }
  *png = target.bytes;
  *png_count = target.count;
  return CPICTURE_OK;
}

void cpicture_free(uint8_t *png) { free(png); }
