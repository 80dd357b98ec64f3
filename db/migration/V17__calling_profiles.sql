-- By which law calls are placed, and how often numbers were called.

CREATE TABLE calling_profile (
  usr_id    BIGINT      NOT NULL PRIMARY KEY COMMENT '0 = of the system: it holds for users who have none of their own',
  profile   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weekdays  VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the profile custom, such as 09:00-18:00; NULL = closed',
  saturdays VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NULL,
  sundays   VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NULL,
  calls_day  INT        NULL COMMENT 'to one number in 24 hours; NULL = any',
  calls_week INT        NULL COMMENT 'to one number in seven days; NULL = any'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Every attempt of the last days, whatever campaign it is of.
CREATE TABLE number_call (
  phone      VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  called     DATETIME(6) NOT NULL,
  attempt_id CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (phone, called, attempt_id),
  KEY number_call_called (called)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A row to lock for each number whose calls are counted before it is called.
CREATE TABLE capped_number (
  phone VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE campaign
  ADD COLUMN own_zone BOOLEAN NOT NULL DEFAULT 0 COMMENT 'whether the client named the timezone; else it is the user''s';
