/// Commands.
