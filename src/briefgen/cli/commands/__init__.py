"""One command a file; a file is imported when its command is typed. The table of them is `briefgen.cli.group`."""
