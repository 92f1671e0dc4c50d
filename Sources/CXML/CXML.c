#include "CXML.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <string.h>

// Twice as many quotes as a tag may have attributes. libxml2 compares each attribute of a tag with all others,
// so a tag of a million would keep it busy for hours.
enum { LARGEST_QUOTE_COUNT = 512 };

typedef struct {
  const cxml_handlers *handlers;
  xmlParserCtxtPtr parser;
  int depth;
  int deepest;
  cxml_status status;
  long offset;
} reading;

static void stop(reading *state, cxml_status status) {
  if (state->status != CXML_READ) return;
  state->status = status;
  state->offset = xmlByteConsumed(state->parser);
  xmlStopParser(state->parser);
}

static void start_element(void *data, const xmlChar *name, const xmlChar **attributes) {
  reading *state = data;
  if (state->status != CXML_READ) return;
  if (++state->depth > state->deepest) {
    stop(state, CXML_TOO_DEEP);
    return;
  }
  long offset = xmlByteConsumed(state->parser);
  if (state->handlers->start(state->handlers->context, (const char *)name, (const char *const *)attributes,
                             offset))
    stop(state, CXML_STOPPED);
}

static void end_element(void *data, const xmlChar *name) {
  (void)name;
  reading *state = data;
  if (state->status != CXML_READ) return;
  state->depth--;
  state->handlers->end(state->handlers->context);
}

static void document_type(void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
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

  xmlInitParser();
  xmlParserCtxtPtr parser = count == 0 ? NULL : xmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (!parser) return count == 0 ? CXML_MALFORMED : CXML_OUT_OF_MEMORY;
  // No network, no HUGE: libxml2's own limits on texts and names stay on. NOENT only makes `&amp;` what it says:
  // without a document type, and that is refused, the five predefined entities are all there can be.
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT | XML_PARSE_NOERROR |
                                XML_PARSE_NOWARNING);
  reading state = {.handlers = handlers, .parser = parser, .deepest = deepest, .status = CXML_READ};
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = 1;
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->internalSubset = document_type;
  parser->userData = &state;
  xmlParseDocument(parser);

  cxml_status status = state.status;
  fault->offset = state.offset;
  if (status == CXML_READ && !parser->wellFormed) {
    status = parser->errNo == XML_ERR_NO_MEMORY ? CXML_OUT_OF_MEMORY : CXML_MALFORMED;
    fault->offset = xmlByteConsumed(parser);
    const xmlError *error = xmlCtxtGetLastError(parser);
    if (error) copy_message(fault->message, sizeof fault->message, error->message);
  }
  xmlFreeParserCtxt(parser);
  return status;
}
