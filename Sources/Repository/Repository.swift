/// Repository.
