#include "roman.h"
#include <cstdlib>
#include <iostream>

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    std::cout << roman(std::atoi(argv[i])) << "\n";
  }
}
