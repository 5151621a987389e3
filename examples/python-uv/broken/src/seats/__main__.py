from seats import together

print(together("..x...", "3"))
