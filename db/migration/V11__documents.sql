-- What fax campaigns send.

CREATE TABLE document (
  document_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id      BIGINT       NOT NULL,
  name        VARCHAR(100) NOT NULL,
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the fax pages, a TIFF: their name in the media directory',
  pages       INT          NOT NULL,
  created     DATETIME(6)  NOT NULL,
  KEY document_usr (usr_id, document_id),
  CONSTRAINT document_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
