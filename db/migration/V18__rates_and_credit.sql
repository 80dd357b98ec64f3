-- What calls cost, and what users may still spend.

CREATE TABLE rate (
  rate_id     BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  prefix      VARCHAR(15)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what numbers begin with; empty = every number',
  description VARCHAR(255)  NULL,
  price       DECIMAL(18,6) NOT NULL COMMENT 'a minute',
  minimum     INT           NOT NULL COMMENT 'seconds that an answered call is billed at least',
  increment   INT           NOT NULL COMMENT 'seconds; one that has begun is billed whole',
  created     DATETIME(6)   NOT NULL,
  UNIQUE KEY rate_prefix (prefix)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Raised by each change of a rate, in its transaction: who remembers rates looks here whether they are still true.
CREATE TABLE tariff (
  tariff_id INT    NOT NULL PRIMARY KEY,
  version   BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO tariff VALUES (1, 1);

-- The sum of a user's ledger, moved in the same transactions, so that whoever spends can lock it.
CREATE TABLE credit (
  usr_id    BIGINT        NOT NULL PRIMARY KEY,
  amount    DECIMAL(18,6) NOT NULL,
  tokens    DOUBLE        NOT NULL DEFAULT 1 COMMENT 'calls that the user''s calls per second allowed at that time',
  tokens_at DATETIME(6)   NULL,
  CONSTRAINT credit_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO credit (usr_id, amount)
SELECT u.usr_id, COALESCE(SUM(l.amount), 0) FROM usr u LEFT JOIN ledger l ON l.usr_id = u.usr_id GROUP BY u.usr_id;

-- What calls cost that were begun in a quarter of an hour, as far as it is known; what is reserved counts as spent.
CREATE TABLE spend (
  usr_id  BIGINT        NOT NULL,
  quarter DATETIME      NOT NULL COMMENT 'its beginning; every zone''s hours and days begin with one',
  amount  DECIMAL(18,6) NOT NULL,
  PRIMARY KEY (usr_id, quarter),
  CONSTRAINT spend_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE attempt
  ADD COLUMN price     DECIMAL(18,6) NULL COMMENT 'a minute, as the rate was at the claim; NULL = it costs nothing',
  ADD COLUMN minimum   INT           NULL COMMENT 'seconds',
  ADD COLUMN increment INT           NULL COMMENT 'seconds';

ALTER TABLE campaign
  ADD COLUMN paused_for             VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'credit: goes on after a payment; NULL = a user paused it',
  ADD COLUMN retry_delay_busy       INT         NULL COMMENT 'minutes; NULL = as retry_delay',
  ADD COLUMN retry_delay_congestion INT         NULL COMMENT 'minutes before the second try, doubled for each further; NULL = as retry_delay';
