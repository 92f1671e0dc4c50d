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

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

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

/* At these two a part has been written, or copied into the workbook. */
static void watched_rewind(FILE *file) {
  note(fflush(file) || ferror(file));
  rewind(file);
}

static int watched_fclose(FILE *file) {
  note(ferror(file));
  int result = fclose(file);
  note(result != 0);
  return result;
}

static const struct {
  const char *name;
  void (*own)(void), (*watched)(void);
} calls[] = {
    {"rewind", (void (*)(void))rewind, (void (*)(void))watched_rewind},
    {"fclose", (void (*)(void))fclose, (void (*)(void))watched_fclose},
};

/* Puts the watched function into the place from which a library takes the address of the own one. */
static bool replace(uintptr_t place, void (*own)(void), void (*watched)(void)) {
  void (**slot)(void) = (void (**)(void))place;
  if (*slot != own) return false;
  uintptr_t size = (uintptr_t)sysconf(_SC_PAGESIZE), page = place & ~(size - 1);
  if (mprotect((void *)page, size, PROT_READ | PROT_WRITE)) return false;
  *slot = watched;
  return true;
}

static void watch(const struct link_map *map, const Elf64_Rela *entries, size_t count, const Elf64_Sym *symbols,
                  const char *names) {
  for (size_t i = 0; i < count; i++) {
    const char *name = names + symbols[ELF64_R_SYM(entries[i].r_info)].st_name;
    for (size_t j = 0; j < sizeof calls / sizeof *calls; j++) {
      if (!strcmp(name, calls[j].name)) replace(map->l_addr + entries[i].r_offset, calls[j].own, calls[j].watched);
    }
  }
}

void cworkbook_watch(void *library) {
  struct link_map *map;
  if (dlinfo(library, RTLD_DI_LINKMAP, &map)) return;
  uintptr_t tables[DT_JMPREL + 1] = {0};
  for (const Elf64_Dyn *entry = map->l_ld; entry->d_tag != DT_NULL; entry++) {
    if (entry->d_tag >= 0 && entry->d_tag <= DT_JMPREL) tables[entry->d_tag] = entry->d_un.d_ptr;
  }
  /* Some systems leave addresses in there as they stand in the file. */
  uintptr_t *addresses[] = {&tables[DT_RELA], &tables[DT_JMPREL], &tables[DT_SYMTAB], &tables[DT_STRTAB]};
  for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
    if (*addresses[i] && *addresses[i] < map->l_addr) *addresses[i] += map->l_addr;
  }
  const Elf64_Sym *symbols = (const Elf64_Sym *)tables[DT_SYMTAB];
  const char *names = (const char *)tables[DT_STRTAB];
  if (!symbols || !names) return;
  const Elf64_Rela *data = (const Elf64_Rela *)tables[DT_RELA], *code = (const Elf64_Rela *)tables[DT_JMPREL];
  if (data) watch(map, data, tables[DT_RELASZ] / sizeof *data, symbols, names);
  if (code) watch(map, code, tables[DT_PLTRELSZ] / sizeof *code, symbols, names);
}

#else

void cworkbook_watch(void *library) { (void)library; }

#endif
