/// The program: it hands over to the command tree at once.
print("matchbook")
