-- Several Asterisks: which one a call was handed to, and by which of them the calls of a trunk go.

ALTER TABLE attempt
  ADD COLUMN asterisk VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'to which it was sent; empty = the only one';

ALTER TABLE trunk
  ADD COLUMN asterisk VARCHAR(1023) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'names with commas between them; NULL or empty = every one';
