-- The way that a call took through its script, written while it goes on.

CREATE TABLE call_step (
  attempt_id CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step_no    INT          NOT NULL COMMENT 'from 1',
  node       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the node',
  result     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'how the call left it',
  digits     VARCHAR(32)  CHARACTER SET ascii NULL COMMENT 'pressed or entered',
  recording  VARCHAR(64)  CHARACTER SET ascii NULL COMMENT 'file in recorded of ICTB_ASTERISK_DIR',
  created    DATETIME(6)  NOT NULL,
  PRIMARY KEY (attempt_id, step_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
