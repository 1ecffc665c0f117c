"""Word edits come home: what a colleague changed in a DOCX is found, shown as operations, and written into `brief.yaml`."""
