#include "Archive.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "Library.h"

/* libzip's functions, by their own types; loaded once. */
static struct {
  bool loaded;
  __typeof__(zip_source_buffer_create) *source_buffer_create;
  __typeof__(zip_source_free) *source_free;
  __typeof__(zip_open_from_source) *open_from_source;
  __typeof__(zip_discard) *discard;
  __typeof__(zip_get_num_entries) *get_num_entries;
  __typeof__(zip_get_name) *get_name;
  __typeof__(zip_stat_index) *stat_index;
  __typeof__(zip_fopen_index) *fopen_index;
  __typeof__(zip_fread) *fread;
  __typeof__(zip_fclose) *fclose;
} zip;

static void load(void) {
  static const char *const names[] = {
      "libzip.so.5", "libzip.so.4", "libzip.so", "libzip.dylib", "/opt/homebrew/lib/libzip.dylib", NULL};
  void *library = cworkbook_library("libzip", names);
  if (!library) return;
  zip.loaded = true;
#define FIND(name) zip.loaded = (zip.name = dlsym(library, "zip_" #name)) && zip.loaded
  FIND(source_buffer_create);
  FIND(source_free);
  FIND(open_from_source);
  FIND(discard);
  FIND(get_num_entries);
  FIND(get_name);
  FIND(stat_index);
  FIND(fopen_index);
  FIND(fread);
  FIND(fclose);
#undef FIND
}

static bool is_loaded(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!zip.loaded) cworkbook_set_missing("libzip");
  return zip.loaded;
}

struct cworkbook_archive {
  zip_t *zip;
  cworkbook_limits limits;
  /* Bytes that may still come out. */
  uint64_t budget;
};

struct cworkbook_entry {
  cworkbook_archive *archive;
  zip_file_t *file;
  /* Bytes that may still come out of this one. */
  uint64_t budget;
};

const cworkbook_limits *cworkbook_archive_limits(const cworkbook_archive *archive) { return &archive->limits; }

/* libzip keeps a record of each entry: count their signatures before it does. */
static bool has_few_entries(const uint8_t *bytes, size_t count, uint64_t most) {
  uint64_t found = 0;
  const uint8_t *end = bytes + count;
  while (bytes < end && (bytes = memchr(bytes, 'P', (size_t)(end - bytes)))) {
    if (end - bytes >= 4 && bytes[1] == 'K' && bytes[2] == 1 && bytes[3] == 2 && ++found > most) return false;
    bytes++;
  }
  return true;
}

cworkbook_status cworkbook_open(
    const uint8_t *bytes, size_t count, cworkbook_limits limits, cworkbook_archive **archive) {
  *archive = NULL;
  if (!is_loaded()) return CWORKBOOK_NO_LIBRARY;
  if (!has_few_entries(bytes, count, limits.entries)) return CWORKBOOK_TOO_LARGE;
  cworkbook_archive *opened = calloc(1, sizeof *opened);
  zip_source_t *source = opened ? zip.source_buffer_create(bytes, count, 0, NULL) : NULL;
  if (!source) {
    free(opened);
    return CWORKBOOK_NO_MEMORY;
  }
  opened->zip = zip.open_from_source(source, ZIP_RDONLY, NULL);
  if (!opened->zip) {
    zip.source_free(source);
    free(opened);
    return CWORKBOOK_DAMAGED;
  }
  opened->limits = limits;
  opened->budget = limits.total_bytes;
  *archive = opened;
  return CWORKBOOK_OK;
}

void cworkbook_close(cworkbook_archive *archive) {
  if (!archive) return;
  zip.discard(archive->zip);
  free(archive);
}

static char plain(char sign) {
  if (sign == '\\') return '/';
  return sign >= 'A' && sign <= 'Z' ? (char)(sign - 'A' + 'a') : sign;
}

/* Programs write the names of parts with other letters, with backslashes, or from the root: Excel takes all of them. */
static bool is_same(const char *entry, const char *name) {
  if (plain(*entry) == '/') entry++;
  for (; *entry && plain(*entry) == plain(*name); entry++) name++;
  return !*entry && !*name;
}

/* The index of the entry of that name: -1 where there is none, -2 where there are several. */
static zip_int64_t locate(cworkbook_archive *archive, const char *name) {
  zip_int64_t found = -1;
  zip_int64_t count = zip.get_num_entries(archive->zip, 0);
  for (zip_int64_t index = 0; index < count; index++) {
    const char *entry = zip.get_name(archive->zip, (zip_uint64_t)index, 0);
    if (entry && is_same(entry, name)) {
      if (found >= 0) return -2;
      found = index;
    }
  }
  return found;
}

bool cworkbook_has(cworkbook_archive *archive, const char *name) { return locate(archive, name) != -1; }

cworkbook_status cworkbook_entry_open(cworkbook_archive *archive, const char *name, cworkbook_entry **entry) {
  *entry = NULL;
  zip_int64_t index = locate(archive, name);
  /* Of two parts of one name neither is the one. */
  if (index == -2) return CWORKBOOK_DAMAGED;
  if (index < 0) return CWORKBOOK_NO_ENTRY;
  zip_stat_t stat;
  if (zip.stat_index(archive->zip, (zip_uint64_t)index, 0, &stat)) return CWORKBOOK_DAMAGED;
  if (stat.valid & ZIP_STAT_ENCRYPTION_METHOD && stat.encryption_method != ZIP_EM_NONE) return CWORKBOOK_ENCRYPTED;
  const cworkbook_limits *limits = &archive->limits;
  uint64_t most = limits->entry_bytes < archive->budget ? limits->entry_bytes : archive->budget;
  if (stat.valid & ZIP_STAT_COMP_SIZE && stat.comp_size <= most / limits->ratio) {
    uint64_t plausible = stat.comp_size * limits->ratio;
    if (plausible < limits->free_bytes) plausible = limits->free_bytes;
    if (plausible < most) most = plausible;
  }
  if (stat.valid & ZIP_STAT_SIZE && stat.size > most) return CWORKBOOK_TOO_LARGE;
  zip_file_t *file = zip.fopen_index(archive->zip, (zip_uint64_t)index, 0);
  if (!file) return CWORKBOOK_DAMAGED;
  cworkbook_entry *opened = calloc(1, sizeof *opened);
  if (!opened) {
    zip.fclose(file);
    return CWORKBOOK_NO_MEMORY;
  }
  opened->archive = archive;
  opened->file = file;
  opened->budget = most;
  *entry = opened;
  return CWORKBOOK_OK;
}

cworkbook_status cworkbook_entry_read(cworkbook_entry *entry, char *bytes, size_t count, size_t *got) {
  /* The last read also checks the sum over all bytes. */
  zip_int64_t read = zip.fread(entry->file, bytes, count);
  *got = 0;
  if (read < 0) return CWORKBOOK_DAMAGED;
  if ((uint64_t)read > entry->budget) return CWORKBOOK_TOO_LARGE;
  entry->budget -= (uint64_t)read;
  entry->archive->budget -= (uint64_t)read;
  *got = (size_t)read;
  return CWORKBOOK_OK;
}

void cworkbook_entry_close(cworkbook_entry *entry) {
  if (!entry) return;
  zip.fclose(entry->file);
  free(entry);
}
