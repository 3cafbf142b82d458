#ifndef OUTCRY_ALLOCATIONS_H
#define OUTCRY_ALLOCATIONS_H

/// How often memory was asked for with `malloc` by all threads since the program began; 0 where the C library is not
/// glibc. What is asked for otherwise (`calloc`, `realloc`, `posix_memalign`) does not count.
unsigned long outcry_allocations(void);

#endif
