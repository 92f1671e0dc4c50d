#include "CPicture.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

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

typedef struct {
  uint8_t *bytes;
  size_t count, room;
} buffer;

/* Cairo's CAIRO_STATUS_SUCCESS and CAIRO_STATUS_WRITE_ERROR. */
enum { WRITTEN = 0, NOT_WRITTEN = 11, RGB24 = 1 };

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
  return WRITTEN;
}

cpicture_status cpicture_png(
    const uint8_t *svg, size_t count, int width, int height, uint8_t **png, size_t *png_count) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  *png = NULL;
  *png_count = 0;
  if (!library.loaded) return CPICTURE_NO_LIBRARY;
  void *handle = library.rsvg_handle_new_from_data(svg, count, NULL);
  if (!handle) return CPICTURE_FAILED;
  void *surface = library.cairo_image_surface_create(RGB24, width, height);
  void *context = library.cairo_create(surface);
  library.cairo_set_source_rgb(context, 1, 1, 1);
  library.cairo_paint(context);
  rectangle all = {0, 0, width, height};
  buffer target = {0};
  bool is_drawn = library.rsvg_handle_render_document(handle, context, &all, NULL)
                  && library.cairo_surface_write_to_png_stream(surface, append, &target) == WRITTEN;
  library.cairo_destroy(context);
  library.cairo_surface_destroy(surface);
  library.g_object_unref(handle);
  if (!is_drawn) {
    free(target.bytes);
    return CPICTURE_FAILED;
  }
  *png = target.bytes;
  *png_count = target.count;
  return CPICTURE_OK;
}

void cpicture_free(uint8_t *png) { free(png); }
