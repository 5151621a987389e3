#pragma once
#include <string>

/// A number from 1 to 3999 as the Romans wrote it.
std::string roman(int number);
