#include "CDigest.h"

#ifdef __APPLE__

#include <CommonCrypto/CommonDigest.h>

bool cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]) {
  CC_SHA256_CTX context;
  CC_SHA256_Init(&context);
  while (count > 0) {
    CC_LONG part = count > 1u << 30 ? 1u << 30 : (CC_LONG)count;
    CC_SHA256_Update(&context, bytes, part);
    bytes += part;
    count -= part;
  }
  CC_SHA256_Final(digest, &context);
  return true;
}

#else

#include <dlfcn.h>
#include <pthread.h>

/* The function of OpenSSL, the same in its versions 1.1 and 3. */
static unsigned char *(*sha256)(const unsigned char *, size_t, unsigned char *);

static void load(void) {
  static const char *const names[] = {"libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.so", NULL};
  for (const char *const *name = names; *name && !sha256; name++) {
    void *library = dlopen(*name, RTLD_NOW | RTLD_LOCAL);
    if (library) sha256 = (unsigned char *(*)(const unsigned char *, size_t, unsigned char *))dlsym(library, "SHA256");
  }
}

bool cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return sha256 && sha256(bytes, count, digest);
}

#endif
