-- Calls with an Idempotency-Key: told again within a day they get the same answer.

CREATE TABLE api_repeat (
  usr_id      BIGINT        NOT NULL,
  repeat_key  VARCHAR(128)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of method and arguments',
  answer      VARCHAR(1000) NOT NULL COMMENT 'never a secret',
  created     DATETIME(6)   NOT NULL,
  PRIMARY KEY (usr_id, repeat_key),
  KEY api_repeat_created (created)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
