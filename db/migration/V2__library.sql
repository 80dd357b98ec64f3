-- What campaigns are made of: contacts in groups, the do-not-call list, recordings.
-- Phone numbers are digits without '+', as text: a number may begin with 0.

CREATE TABLE contact_group (
  contact_group_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id           BIGINT       NOT NULL,
  name             VARCHAR(100) NOT NULL,
  description      VARCHAR(255) NULL,
  created          DATETIME(6)  NOT NULL,
  KEY contact_group_usr (usr_id),
  CONSTRAINT contact_group_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE contact (
  contact_id  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id      BIGINT       NOT NULL,
  phone       VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  email       VARCHAR(254) NULL,
  first_name  VARCHAR(100) NULL,
  last_name   VARCHAR(100) NULL,
  address     VARCHAR(255) NULL,
  custom1     VARCHAR(255) NULL,
  custom2     VARCHAR(255) NULL,
  custom3     VARCHAR(255) NULL,
  description VARCHAR(255) NULL,
  created     DATETIME(6)  NOT NULL,
  KEY contact_usr (usr_id, contact_id),
  CONSTRAINT contact_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE contact_group_member (
  contact_group_id BIGINT NOT NULL,
  contact_id       BIGINT NOT NULL,
  PRIMARY KEY (contact_group_id, contact_id),
  KEY contact_group_member_contact (contact_id),
  CONSTRAINT contact_group_member_group FOREIGN KEY (contact_group_id) REFERENCES contact_group (contact_group_id),
  CONSTRAINT contact_group_member_contact FOREIGN KEY (contact_id) REFERENCES contact (contact_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- usr_id 0 = for everybody.
CREATE TABLE dnc (
  contact_dnc_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id         BIGINT       NOT NULL,
  phone          VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  email          VARCHAR(254) NULL,
  source         VARCHAR(32)  NOT NULL COMMENT 'api, import, key (pressed in a call) ...',
  created        DATETIME(6)  NOT NULL,
  UNIQUE KEY dnc_phone (phone, usr_id),
  UNIQUE KEY dnc_email (email, usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE recording (
  recording_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id       BIGINT       NOT NULL,
  name         VARCHAR(100) NOT NULL,
  sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the converted audio; its file name in the media directory',
  length_ms    BIGINT       NOT NULL,
  created      DATETIME(6)  NOT NULL,
  KEY recording_usr (usr_id, recording_id),
  CONSTRAINT recording_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
