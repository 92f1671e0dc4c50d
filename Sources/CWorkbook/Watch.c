#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include "Watch.h"

#include <errno.h>
#include <stdio.h>

/* The errno of the first part that was not kept, since it was last asked for. */
static _Thread_local int lost;

int cworkbook_lost(void) {
  int reason = lost;
  lost = 0;
  return reason;
}

/* Where addresses have 64 bits, tables of relocations have one form (RELA); MIPS has its own. */
#if defined(__linux__) && defined(__LP64__) && !defined(__mips__)

#include <elf.h>
#include <link.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void note(bool is_lost) {
  if (!is_lost || lost) return;
  bool is_told = errno == ENOSPC || errno == EDQUOT || errno == EFBIG || errno == ENOMEM;
  lost = is_told ? errno : EIO;
}

/* Here a part has been written. The own one would forget that it failed, and doesn't tell whether it fails itself. */
static void watched_rewind(FILE *file) {
  note(fflush(file) || ferror(file) || fseek(file, 0, SEEK_SET));
  rewind(file);
}

/* Here a part has been copied into the workbook. */
static int watched_fclose(FILE *file) {
  note(ferror(file));
  int result = fclose(file);
  note(result != 0);
  return result;
}

typedef void (*function)(void);

enum { CALLS = 2 };
static const struct {
  const char *name;
  function own, watched;
} calls[CALLS] = {
    {"rewind", (function)rewind, (function)watched_rewind},
    {"fclose", (function)fclose, (function)watched_fclose},
};

/* A library in memory: which of its pages can be written, and which only could until it was loaded. */
typedef struct {
  ElfW(Addr) start;
  const ElfW(Phdr) *headers;
  ElfW(Half) count;
} library_image;

static int find(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  library_image *wanted = context;
  if (info->dlpi_addr != wanted->start) return 0;
  wanted->headers = info->dlpi_phdr;
  wanted->count = info->dlpi_phnum;
  return 1;
}

static bool has(const library_image *image, ElfW(Word) type, ElfW(Word) flags, uintptr_t place, uintptr_t page_size) {
  for (int i = 0; i < image->count; i++) {
    const ElfW(Phdr) *header = &image->headers[i];
    uintptr_t first = image->start + header->p_vaddr, end = first + header->p_memsz;
    /* Pages that such a segment only begins in the middle of are left as they are. */
    if (type == PT_GNU_RELRO) end &= ~(page_size - 1);
    if (header->p_type == type && (header->p_flags & flags) == flags && place >= first && place < end) return true;
  }
  return false;
}

/* Puts the watched function into the place from which a library takes the address of the own one, and leaves the page
   as safe as it was. */
static bool replace(const library_image *image, uintptr_t place, function own, function watched) {
  uintptr_t size = (uintptr_t)sysconf(_SC_PAGESIZE), page = place & ~(size - 1);
  function *slot = (function *)place;
  if (!has(image, PT_LOAD, PF_W, place, size) || *slot != own) return false;
  bool is_closed = has(image, PT_GNU_RELRO, 0, place, size);
  if (is_closed && mprotect((void *)page, size, PROT_READ | PROT_WRITE)) return false;
  *slot = watched;
  if (is_closed) mprotect((void *)page, size, PROT_READ);
  return true;
}

/* Counts for each call how many places took its address, and how many of them take the watched one now. */
typedef struct {
  int found[CALLS], replaced[CALLS];
} watch_tally;

static void watch(const library_image *image, const ElfW(Rela) *entries, size_t count, const ElfW(Sym) *symbols,
                  const char *names, watch_tally *tally) {
  for (size_t i = 0; i < count; i++) {
    const char *name = names + symbols[ELF64_R_SYM(entries[i].r_info)].st_name;
    for (int j = 0; j < CALLS; j++) {
      if (strcmp(name, calls[j].name)) continue;
      tally->found[j]++;
      tally->replaced[j] += replace(image, image->start + entries[i].r_offset, calls[j].own, calls[j].watched);
    }
  }
}

bool cworkbook_watch(void *library) {
  struct link_map *map;
  if (dlinfo(library, RTLD_DI_LINKMAP, &map)) return false;
  library_image image = {map->l_addr, NULL, 0};
  if (!dl_iterate_phdr(find, &image)) return false;
  uintptr_t tables[DT_JMPREL + 1] = {0};
  for (const ElfW(Dyn) *entry = map->l_ld; entry->d_tag != DT_NULL; entry++) {
    if (entry->d_tag >= 0 && entry->d_tag <= DT_JMPREL) tables[entry->d_tag] = entry->d_un.d_ptr;
  }
  /* Some systems leave addresses in there as they stand in the file. */
  uintptr_t *addresses[] = {&tables[DT_RELA], &tables[DT_JMPREL], &tables[DT_SYMTAB], &tables[DT_STRTAB]};
  for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
    if (*addresses[i] && *addresses[i] < map->l_addr) *addresses[i] += map->l_addr;
  }
  const ElfW(Sym) *symbols = (const ElfW(Sym) *)tables[DT_SYMTAB];
  const char *names = (const char *)tables[DT_STRTAB];
  if (!symbols || !names) return false;
  watch_tally tally = {{0}, {0}};
  const ElfW(Rela) *data = (const ElfW(Rela) *)tables[DT_RELA], *code = (const ElfW(Rela) *)tables[DT_JMPREL];
  if (data) watch(&image, data, tables[DT_RELASZ] / sizeof *data, symbols, names, &tally);
  if (code && tables[DT_PLTREL] == DT_RELA) {
    watch(&image, code, tables[DT_PLTRELSZ] / sizeof *code, symbols, names, &tally);
  }
  for (int i = 0; i < CALLS; i++) {
    if (!tally.found[i] || tally.found[i] != tally.replaced[i]) return false;
  }
  return true;
}

#else

bool cworkbook_watch(void *library) {
  (void)library;
  return false;
}

#endif
