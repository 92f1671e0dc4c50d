#include "CXML.h"

#include <expat.h>
#include <limits.h>

// Twice as many quotes as a tag may have attributes.
enum { LARGEST_QUOTE_COUNT = 512 };

typedef struct {
  const cxml_handlers *handlers;
  XML_Parser parser;
  int depth;
  int deepest;
  cxml_status status;
  long offset;
} reading;

/// The byte behind what the parser is at.
static long byte_behind(XML_Parser parser) {
  return (long)XML_GetCurrentByteIndex(parser) + XML_GetCurrentByteCount(parser);
}

static void stop(reading *state, cxml_status status) {
  // Handlers may still be called after a stop: the first reason counts.
  if (state->status != CXML_READ) return;
  state->status = status;
  state->offset = byte_behind(state->parser);
  XML_StopParser(state->parser, XML_FALSE);
}

static void start_element(void *data, const XML_Char *name, const XML_Char **attributes) {
  reading *state = data;
  if (state->status != CXML_READ) return;
  if (++state->depth > state->deepest) {
    stop(state, CXML_TOO_DEEP);
    return;
  }
  const char *const *given = *attributes ? (const char *const *)attributes : NULL;
  if (state->handlers->start(state->handlers->context, name, given, byte_behind(state->parser)))
    stop(state, CXML_STOPPED);
}

static void end_element(void *data, const XML_Char *name) {
  (void)name;
  reading *state = data;
  if (state->status != CXML_READ) return;
  state->depth--;
  state->handlers->end(state->handlers->context);
}

// Where there is no document type, there are no entities: nothing to expand, nothing to fetch.
static void document_type(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public,
                          int has_subset) {
  (void)name, (void)system, (void)public, (void)has_subset;
  stop(data, CXML_DOCUMENT_TYPE);
}

/// The byte behind the first tag with too many quotes before the next tag; -1 where there is none.
static long tag_with_many_quotes(const unsigned char *bytes, size_t count) {
  size_t quotes = 0;
  int in_tag = 0;
  for (size_t i = 0; i < count; i++) {
    if (bytes[i] == '<') {
      // Comments and the like have no attributes.
      in_tag = i + 1 < count && bytes[i + 1] != '!' && bytes[i + 1] != '/';
      quotes = 0;
    } else if (in_tag && (bytes[i] == '"' || bytes[i] == '\'') && ++quotes > LARGEST_QUOTE_COUNT) {
      return (long)i;
    }
  }
  return -1;
}

static void copy_message(char *target, size_t size, const char *message) {
  size_t length = 0;
  for (; message && *message && length + 1 < size; message++)
    if (*message != '\n' && *message != '\r') target[length++] = *message;
  target[length] = 0;
}

cxml_status cxml_read(const unsigned char *bytes, size_t count, int deepest, const cxml_handlers *handlers,
                      cxml_fault *fault) {
  fault->offset = -1;
  fault->message[0] = 0;
  if (count > INT_MAX) return CXML_OUT_OF_MEMORY;
  fault->offset = tag_with_many_quotes(bytes, count);
  if (fault->offset >= 0) return CXML_TOO_MANY_ATTRIBUTES;

  // The text is UTF-8 by now, whatever the document says of itself.
  XML_Parser parser = XML_ParserCreate("UTF-8");
  if (!parser) return CXML_OUT_OF_MEMORY;
  reading state = {.handlers = handlers, .parser = parser, .deepest = deepest, .status = CXML_READ};
  XML_SetUserData(parser, &state);
  XML_SetElementHandler(parser, start_element, end_element);
  XML_SetStartDoctypeDeclHandler(parser, document_type);
  const int is_read = XML_Parse(parser, (const char *)bytes, (int)count, 1) == XML_STATUS_OK;

  cxml_status status = state.status;
  fault->offset = state.offset;
  if (status == CXML_READ && !is_read) {
    const enum XML_Error error = XML_GetErrorCode(parser);
    status = error == XML_ERROR_NO_MEMORY ? CXML_OUT_OF_MEMORY : CXML_MALFORMED;
    fault->offset = (long)XML_GetCurrentByteIndex(parser);
    copy_message(fault->message, sizeof fault->message, XML_ErrorString(error));
  }
  XML_ParserFree(parser);
  return status;
}
