#ifndef CPICTURE_H
#define CPICTURE_H

#include <stddef.h>
#include <stdint.h>

typedef enum { CPICTURE_OK, CPICTURE_NO_LIBRARY, CPICTURE_NOT_DRAWN } cpicture_status;

/* A picture in SVG as one in PNG of `width` by `height` pixels on white. Its bytes are freed by `cpicture_free`. It is
   not drawn where memory or threads end. */
cpicture_status cpicture_png(
    const uint8_t *svg, size_t count, int width, int height, uint8_t **png, size_t *png_count);

void cpicture_free(uint8_t *png);

#endif
