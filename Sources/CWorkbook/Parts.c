#include <expat.h>
#include <pthread.h>
#include <string.h>

#include "Archive.h"
#include "CWorkbook.h"
#include "Library.h"

/* Expat's functions, by their own types; loaded once. */
static struct {
  bool loaded;
  __typeof__(XML_ParserCreate) *ParserCreate;
  __typeof__(XML_ParserFree) *ParserFree;
  __typeof__(XML_SetUserData) *SetUserData;
  __typeof__(XML_SetElementHandler) *SetElementHandler;
  __typeof__(XML_SetCharacterDataHandler) *SetCharacterDataHandler;
  __typeof__(XML_SetStartDoctypeDeclHandler) *SetStartDoctypeDeclHandler;
  __typeof__(XML_GetBuffer) *GetBuffer;
  __typeof__(XML_ParseBuffer) *ParseBuffer;
  __typeof__(XML_StopParser) *StopParser;
  __typeof__(XML_GetErrorCode) *GetErrorCode;
  __typeof__(XML_GetCurrentByteIndex) *GetCurrentByteIndex;
} xml;

static void load(void) {
  static const char *const names[] = {"libexpat.so.1", "libexpat.so", "libexpat.1.dylib", NULL};
  void *library = cworkbook_library("Expat", names);
  if (!library) return;
  xml.loaded = true;
#define FIND(name) xml.loaded = (xml.name = dlsym(library, "XML_" #name)) && xml.loaded
  FIND(ParserCreate);
  FIND(ParserFree);
  FIND(SetUserData);
  FIND(SetElementHandler);
  FIND(SetCharacterDataHandler);
  FIND(SetStartDoctypeDeclHandler);
  FIND(GetBuffer);
  FIND(ParseBuffer);
  FIND(StopParser);
  FIND(GetErrorCode);
  FIND(GetCurrentByteIndex);
#undef FIND
}

static bool is_loaded(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!xml.loaded) cworkbook_set_missing("Expat");
  return xml.loaded;
}

typedef struct {
  XML_Parser parser;
  const cworkbook_handler *handler;
  int depth, most_depth;
  /* Why it was stopped. */
  cworkbook_status reason;
} reading;

static void stop(reading *reading, cworkbook_status reason) {
  /* Handlers may still be called after a stop: the first reason counts. */
  if (reading->reason != CWORKBOOK_OK) return;
  reading->reason = reason;
  xml.StopParser(reading->parser, XML_FALSE);
}

static const char *without_prefix(const char *name) {
  const char *colon = strchr(name, ':');
  return colon ? colon + 1 : name;
}

static void start_element(void *data, const XML_Char *name, const XML_Char **attributes) {
  reading *reading = data;
  if (reading->reason != CWORKBOOK_OK) return;
  if (++reading->depth > reading->most_depth) {
    stop(reading, CWORKBOOK_TOO_LARGE);
  } else if (!reading->handler->start(
                 reading->handler->context, without_prefix(name), (const char *const *)attributes)) {
    stop(reading, CWORKBOOK_STOPPED);
  }
}

static void end_element(void *data, const XML_Char *name) {
  reading *reading = data;
  if (reading->reason != CWORKBOOK_OK) return;
  reading->depth--;
  if (!reading->handler->end(reading->handler->context, without_prefix(name))) stop(reading, CWORKBOOK_STOPPED);
}

static void text(void *data, const XML_Char *bytes, int count) {
  reading *reading = data;
  if (reading->reason != CWORKBOOK_OK) return;
  if (!reading->handler->text(reading->handler->context, bytes, (size_t)count)) stop(reading, CWORKBOOK_STOPPED);
}

/* Where there is no document type, there are no entities: nothing to expand, nothing to fetch. */
static void refuse_document_type(
    void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public, int has_subset) {
  (void)name, (void)system, (void)public, (void)has_subset;
  stop(data, CWORKBOOK_DAMAGED);
}

const char *cworkbook_attribute(const char *const *attributes, const char *name) {
  for (; *attributes; attributes += 2) {
    if (!strncmp(attributes[0], "xmlns:", 6)) continue;
    if (!strcmp(without_prefix(attributes[0]), name)) return attributes[1];
  }
  return NULL;
}

static cworkbook_status parse(cworkbook_entry *entry, reading *reading, int64_t tag_bytes) {
  enum { CHUNK = 1 << 16 };
  int64_t fed = 0;
  for (;;) {
    char *buffer = xml.GetBuffer(reading->parser, CHUNK);
    if (!buffer) return CWORKBOOK_NO_MEMORY;
    size_t got = 0;
    cworkbook_status status = cworkbook_entry_read(entry, buffer, CHUNK, &got);
    if (status != CWORKBOOK_OK) return status;
    fed += (int64_t)got;
    if (xml.ParseBuffer(reading->parser, (int)got, got == 0) == XML_STATUS_ERROR) {
      if (reading->reason != CWORKBOOK_OK) return reading->reason;
      return xml.GetErrorCode(reading->parser) == XML_ERROR_NO_MEMORY ? CWORKBOOK_NO_MEMORY : CWORKBOOK_DAMAGED;
    }
    if (got == 0) return CWORKBOOK_OK;
    /* What was fed and not yet told of belongs to one unfinished tag, which Expat keeps in memory. */
    if (fed - xml.GetCurrentByteIndex(reading->parser) > tag_bytes) return CWORKBOOK_TOO_LARGE;
  }
}

cworkbook_status cworkbook_read(cworkbook_archive *archive, const char *name, cworkbook_handler handler) {
  if (!is_loaded()) return CWORKBOOK_NO_LIBRARY;
  cworkbook_entry *entry;
  cworkbook_status status = cworkbook_entry_open(archive, name, &entry);
  if (status != CWORKBOOK_OK) return status;
  /* Every spreadsheet writes UTF-8, whatever the document says. */
  XML_Parser parser = xml.ParserCreate("UTF-8");
  if (!parser) {
    cworkbook_entry_close(entry);
    return CWORKBOOK_NO_MEMORY;
  }
  const cworkbook_limits *limits = cworkbook_archive_limits(archive);
  reading reading = {parser, &handler, 0, limits->depth, CWORKBOOK_OK};
  xml.SetUserData(parser, &reading);
  xml.SetElementHandler(parser, start_element, end_element);
  xml.SetCharacterDataHandler(parser, text);
  xml.SetStartDoctypeDeclHandler(parser, refuse_document_type);
  status = parse(entry, &reading, limits->tag_bytes);
  xml.ParserFree(parser);
  cworkbook_entry_close(entry);
  return status;
}
