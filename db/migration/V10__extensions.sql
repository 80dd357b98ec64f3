-- SIP extensions of users.

-- A deleted extension stays for the campaigns that name it. Its number is given up later, when its registration has run out.
CREATE TABLE extension (
  extension_id BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id       BIGINT      NOT NULL,
  name         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'digits; #5 = a number that was given up',
  ha1          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MD5 of name, realm and secret; empty = deleted',
  dialstring   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NULL = PJSIP/<name>',
  created      DATETIME(6) NOT NULL,
  deleted      DATETIME(6) NULL,
  KEY extension_usr (usr_id, extension_id),
  CONSTRAINT extension_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
