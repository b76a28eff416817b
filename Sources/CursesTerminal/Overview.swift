/// # CursesTerminal
///
/// Shows a canvas on a real terminal through ncurses, reads keys and mouse as bytes, and restores the terminal
/// whatever happens.
