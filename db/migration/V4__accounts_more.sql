-- Deleted accounts, limits of users, keys of programs.

-- A deleted account stays for its ledger and audit. Its name is given up: '#5' is no username that anybody can have.
ALTER TABLE usr ADD COLUMN deleted DATETIME(6) NULL;

CREATE TABLE user_resource (
  usr_id   BIGINT       NOT NULL,
  resource VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  data     VARCHAR(255) CHARACTER SET ascii NOT NULL COMMENT 'checked, in one way of writing',
  PRIMARY KEY (usr_id, resource),
  CONSTRAINT user_resource_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE api_key (
  api_key_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id     BIGINT       NOT NULL,
  name       VARCHAR(100) NOT NULL,
  key_hash   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'SHA-256 of the key that the client holds',
  created    DATETIME(6)  NOT NULL,
  KEY api_key_usr (usr_id, api_key_id),
  CONSTRAINT api_key_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
