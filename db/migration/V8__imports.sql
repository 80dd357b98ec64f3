-- Contacts that came in files. They carry the import's id, and are members of their group, and listed, when it is published.

CREATE TABLE contact_import (
  contact_import_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id            BIGINT       NOT NULL,
  contact_group_id  BIGINT       NULL COMMENT 'NULL = into the do-not-call list',
  file_name         VARCHAR(100) NOT NULL COMMENT 'as the client called it',
  node              VARCHAR(64)  NOT NULL COMMENT 'which loads it, and sweeps it up after a crash',
  state             VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'loading or published',
  imported          INT          NOT NULL DEFAULT 0,
  duplicates        INT          NOT NULL DEFAULT 0,
  rejected          INT          NOT NULL DEFAULT 0,
  created           DATETIME(6)  NOT NULL,
  KEY contact_import_usr (usr_id, contact_import_id),
  CONSTRAINT contact_import_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE contact_import_error (
  contact_import_id BIGINT       NOT NULL,
  row_no            BIGINT       NOT NULL COMMENT 'line of the file, from 1',
  reason            VARCHAR(255) NOT NULL,
  content           VARCHAR(500) NOT NULL COMMENT 'the row, cut',
  PRIMARY KEY (contact_import_id, row_no),
  CONSTRAINT contact_import_error_import FOREIGN KEY (contact_import_id) REFERENCES contact_import (contact_import_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE contact ADD COLUMN contact_import_id BIGINT NULL, ADD KEY contact_import (contact_import_id);
