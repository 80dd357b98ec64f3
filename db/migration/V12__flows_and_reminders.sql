-- IVRs and reminder messages. What is published stays as a version; a campaign keeps the one that it was started with.

CREATE TABLE ivr (
  ivr_id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id      BIGINT       NOT NULL,
  name        VARCHAR(100) NOT NULL,
  description VARCHAR(255) NULL,
  version     INT          NOT NULL COMMENT 'the newest',
  created     DATETIME(6)  NOT NULL,
  KEY ivr_usr (usr_id, ivr_id),
  CONSTRAINT ivr_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE ivr_version (
  ivr_id  BIGINT      NOT NULL,
  version INT         NOT NULL COMMENT 'from 1',
  content MEDIUMTEXT  NOT NULL COMMENT 'JSON: the flow',
  created DATETIME(6) NOT NULL,
  PRIMARY KEY (ivr_id, version),
  CONSTRAINT ivr_version_ivr FOREIGN KEY (ivr_id) REFERENCES ivr (ivr_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE ivrmessage (
  ivrmessage_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id        BIGINT       NOT NULL,
  name          VARCHAR(100) NOT NULL,
  description   VARCHAR(255) NULL,
  version       INT          NOT NULL COMMENT 'the newest',
  created       DATETIME(6)  NOT NULL,
  KEY ivrmessage_usr (usr_id, ivrmessage_id),
  CONSTRAINT ivrmessage_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE ivrmessage_version (
  ivrmessage_id BIGINT      NOT NULL,
  version       INT         NOT NULL COMMENT 'from 1',
  content       MEDIUMTEXT  NOT NULL COMMENT 'JSON: parts and keys',
  created       DATETIME(6) NOT NULL,
  PRIMARY KEY (ivrmessage_id, version),
  CONSTRAINT ivrmessage_version_message FOREIGN KEY (ivrmessage_id) REFERENCES ivrmessage (ivrmessage_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
