#ifndef OUTCRY_ALLOCATIONS_H
#define OUTCRY_ALLOCATIONS_H

/// How often memory was asked for with `malloc` by all threads since the program began.
unsigned long outcry_allocations(void);

#endif
