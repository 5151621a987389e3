#include "roman.h"

std::string roman(int number) {
  const char *signs[] = {"M",  "CM", "D",  "CD", "C",  "XC", "L",
                         "XL", "X",  "IX", "V",  "IV", "I"};
  const int values[] = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  std::string text;
  for (int i = 0; i < 13; i++) {
    for (; number >= values[i]; number -= values[i]) {
      text += signs[i];
    }
  }
  return text;
}
