#include "../src/roman.h"
#include <cassert>

int main() {
  assert(roman(4) == "IV");
  assert(roman(1994) == "MCMXCIV");
}
