-- Numbers that are assigned to users, and what users paid.

CREATE TABLE did (
  did_id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id      BIGINT       NULL COMMENT 'NULL = nobody''s yet',
  name        VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'the number',
  description VARCHAR(255) NULL,
  created     DATETIME(6)  NOT NULL,
  KEY did_usr (usr_id),
  CONSTRAINT did_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE accessnumber (
  accessnumber_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id          BIGINT       NULL COMMENT 'NULL = nobody''s yet',
  name            VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'the number',
  description     VARCHAR(255) NULL,
  created         DATETIME(6)  NOT NULL,
  KEY accessnumber_usr (usr_id),
  CONSTRAINT accessnumber_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Append only: each has one row in the ledger, which moves the credit.
CREATE TABLE payment (
  payment_id  BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id      BIGINT        NOT NULL,
  value       DECIMAL(18,6) NOT NULL COMMENT 'negative = a correction or a repayment',
  type        VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'cash, cheque, online, other',
  description VARCHAR(255)  NULL,
  paid_date   DATE          NOT NULL,
  made_by     BIGINT        NOT NULL COMMENT 'the administrator''s usr_id',
  created     DATETIME(6)   NOT NULL,
  KEY payment_usr (usr_id, payment_id),
  CONSTRAINT payment_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
