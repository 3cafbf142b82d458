#ifndef OUTCRY_CEPOLL_H
#define OUTCRY_CEPOLL_H

// Swift's own view of glibc leaves it out.
#include <sys/epoll.h>

#endif
