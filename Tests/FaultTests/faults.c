/* Preloaded into a command on Linux, makes one of its system calls fail: whoever makes it, be it the command, a
   library or the C library on its own behalf. The kernel hands the calls over (seccomp), and all but the chosen one
   are then made as they were meant.

   FAULT="write 3 28"   the 3rd write fails with errno 28
   FAULT="write 3 0"    the 3rd write does only half of what was asked
   FAULT="write 3 -15"  the 3rd write is made, and then the process gets signal 15
   FAULT="read 3 9999"  the 3rd read is made, and then its file is cut in half
   FAULT="read 3 9998"  the 3rd read is made, and then a byte in its file is another
   FAULT_COUNTS=file    how many calls of each kind there were, written at the end */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

enum kind { OPEN, READ, WRITE, SAY, SYNC, CLOSE, RENAME, REMOVE, LOOK, MODE, MEMORY, END, KINDS };

static const char *const names[KINDS] = {
    [OPEN] = "open", [READ] = "read", [WRITE] = "write", [SAY] = "say", [SYNC] = "sync", [CLOSE] = "close",
    [RENAME] = "rename", [REMOVE] = "remove", [LOOK] = "look", [MODE] = "mode", [MEMORY] = "memory", [END] = "end"};

/* Not lseek: on files that are open it can't fail. */
static const struct {
  int number;
  enum kind kind;
} calls[] = {
#ifdef SYS_open
    {SYS_open, OPEN}, {SYS_stat, LOOK}, {SYS_lstat, LOOK}, {SYS_readlink, LOOK}, {SYS_rename, RENAME},
    {SYS_link, RENAME}, {SYS_unlink, REMOVE}, {SYS_chmod, MODE}, {SYS_access, LOOK},
#endif
    {SYS_openat, OPEN}, {SYS_memfd_create, OPEN}, {SYS_read, READ}, {SYS_pread64, READ}, {SYS_readv, READ},
    {SYS_write, WRITE}, {SYS_pwrite64, WRITE}, {SYS_writev, WRITE}, {SYS_fsync, SYNC}, {SYS_fdatasync, SYNC},
    {SYS_close, CLOSE}, {SYS_renameat, RENAME}, {SYS_renameat2, RENAME}, {SYS_linkat, RENAME},
    {SYS_unlinkat, REMOVE}, {SYS_newfstatat, LOOK}, {SYS_fstat, LOOK}, {SYS_statx, LOOK}, {SYS_readlinkat, LOOK},
    {SYS_faccessat, LOOK}, {SYS_fchmod, MODE}, {SYS_fchown, MODE}, {SYS_ftruncate, MODE},
    {SYS_mmap, MEMORY}, {SYS_brk, MEMORY}, {SYS_mremap, MEMORY}, {SYS_exit_group, END},
};
enum { CALLS = sizeof calls / sizeof *calls };

static int counts[KINDS];
static int chosen = -1, at, fault;

static long made(long number, const long *arguments) {
  long result = syscall(
      number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
  return result == -1 ? -errno : result;
}

static void write_counts(void) {
  const char *path = getenv("FAULT_COUNTS");
  if (!path) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  for (int kind = 0; kind < END; kind++) {
    char line[64];
    int length = snprintf(line, sizeof line, "%s %d\n", names[kind], counts[kind]);
    syscall(SYS_write, file, line, length);
  }
  syscall(SYS_close, file);
}

/* Numbers that are no errno. */
enum { CUT = 9999, CHANGE = 9998 };

/* Halves or changes the file behind a descriptor that may be there to read only, where it is one of the folder. */
static void damage(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  char here[4096];
  if (syscall(SYS_getcwd, here, sizeof here) <= 0 || strncmp(path, here, strlen(here))) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY, 0);
  if (file < 0) return;
  off_t size = syscall(SYS_lseek, file, 0, SEEK_END);
  if (fault == CUT) {
    syscall(SYS_ftruncate, file, size / 2);
  } else {
    syscall(SYS_pwrite64, file, "7", 1, size / 2);
  }
  syscall(SYS_close, file);
}

static long handled(long number, long *arguments) {
  int kind = -1;
  for (int i = 0; i < CALLS; i++) {
    if (calls[i].number == number) kind = calls[i].kind;
  }
  if (kind == END) write_counts();
  if (kind == WRITE && arguments[0] == STDERR_FILENO) kind = SAY;
  bool is_it = kind >= 0 && __atomic_add_fetch(&counts[kind], 1, __ATOMIC_RELAXED) == at && kind == chosen;
  if (!is_it) return made(number, arguments);
  if (fault == CUT || fault == CHANGE) {
    long result = made(number, arguments);
    damage((int)arguments[0]);
    return result;
  }
  if (fault > 0) {
    /* What the kernel says of a failed close is said after it. */
    if (kind == CLOSE) made(number, arguments);
    /* That of brk is no number. */
    return number == SYS_brk ? 0 : -fault;
  }
  bool has_count = number == SYS_read || number == SYS_write || number == SYS_pread64 || number == SYS_pwrite64;
  if (fault == 0 && has_count && arguments[2] > 1) arguments[2] /= 2;
  long result = made(number, arguments);
  if (fault < 0) syscall(SYS_kill, (long)getpid(), (long)-fault);
  return result;
}

static void on_call(int signal, siginfo_t *info, void *context) {
  (void)signal;
  int reason = errno;
#if defined(__x86_64__)
  greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
  long arguments[6] = {registers[REG_RDI], registers[REG_RSI], registers[REG_RDX],
                       registers[REG_R10], registers[REG_R8],  registers[REG_R9]};
  registers[REG_RAX] = handled(info->si_syscall, arguments);
#elif defined(__aarch64__)
  unsigned long long *registers = ((ucontext_t *)context)->uc_mcontext.regs;
  long arguments[6] = {(long)registers[0], (long)registers[1], (long)registers[2],
                       (long)registers[3], (long)registers[4], (long)registers[5]};
  registers[0] = (unsigned long long)handled(info->si_syscall, arguments);
#else
#error "the registers of this processor are not known"
#endif
  errno = reason;
}

/* Has the kernel send SIGSYS for the calls above, unless libc's `syscall` makes them, as it does here. */
static bool is_set(void) {
  struct sock_filter filter[2 * CALLS + 16];
  unsigned short count = 0;
  uint64_t start = (uint64_t)(uintptr_t)&syscall;
#define ADD(...) filter[count++] = (struct sock_filter)__VA_ARGS__
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer) + 4));
  ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(start >> 32), 0, 4));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer)));
  ADD(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, (uint32_t)start, 0, 2));
  ADD(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, (uint32_t)start + 64, 1, 0));
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
  for (int i = 0; i < CALLS; i++) {
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)calls[i].number, 0, 1));
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP));
  }
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  struct sock_fprog program = {count, filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return false;
  return !prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

__attribute__((constructor)) static void begin(void) {
  const char *wanted = getenv("FAULT");
  char name[16] = "";
  if (wanted && sscanf(wanted, "%15s %d %d", name, &at, &fault) == 3) {
    for (int kind = 0; kind < END; kind++) {
      if (!strcmp(names[kind], name)) chosen = kind;
    }
  }
  struct sigaction action = {.sa_sigaction = on_call, .sa_flags = SA_SIGINFO};
  sigfillset(&action.sa_mask);
  if (sigaction(SIGSYS, &action, NULL) || !is_set()) {
    fprintf(stderr, "faults: the kernel hands no calls over\n");
    _exit(125);
  }
}
