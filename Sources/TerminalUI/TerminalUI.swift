/// TerminalUI.
