/* The functions are in Swift (Sources/PolicyC); the compiler holds them against the header. */
#include "policyc.h"
