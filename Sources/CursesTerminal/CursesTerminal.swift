/// CursesTerminal.
