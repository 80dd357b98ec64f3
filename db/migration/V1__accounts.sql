-- Accounts, roles, permissions, sessions, audit.
-- Times are UTC. Ids come from AUTO_INCREMENT, which InnoDB keeps over a restart: none is used twice.

CREATE TABLE role (
  role_id     INT          NOT NULL PRIMARY KEY,
  name        VARCHAR(32)  NOT NULL UNIQUE,
  description VARCHAR(255) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A permission is <object> or <object>_<verb>; the short name grants every verb.
CREATE TABLE role_permission (
  role_id    INT         NOT NULL,
  permission VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (role_id, permission),
  CONSTRAINT role_permission_role FOREIGN KEY (role_id) REFERENCES role (role_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE usr (
  usr_id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username   VARCHAR(64)  NOT NULL UNIQUE,
  passwd     VARCHAR(255) NOT NULL COMMENT 'Argon2id hash, never the password',
  pincode    VARCHAR(255) NULL COMMENT 'Argon2id hash',
  active     BOOLEAN      NOT NULL DEFAULT TRUE,
  role_id    INT          NOT NULL,
  first_name VARCHAR(100) NULL,
  last_name  VARCHAR(100) NULL,
  phone      VARCHAR(32)  NULL,
  mobile     VARCHAR(32)  NULL,
  email      VARCHAR(254) NULL,
  address    VARCHAR(255) NULL,
  company    VARCHAR(100) NULL,
  country    CHAR(2)      CHARACTER SET ascii NULL COMMENT 'ISO 3166',
  language   VARCHAR(35)  CHARACTER SET ascii NULL COMMENT 'BCP 47',
  timezone   VARCHAR(64)  CHARACTER SET ascii NOT NULL DEFAULT 'UTC' COMMENT 'IANA',
  created    DATETIME(6)  NOT NULL,
  CONSTRAINT usr_role FOREIGN KEY (role_id) REFERENCES role (role_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE user_permission (
  usr_id     BIGINT      NOT NULL,
  permission VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (usr_id, permission),
  CONSTRAINT user_permission_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE user_session (
  session_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the id that the client holds',
  usr_id       BIGINT      NOT NULL,
  created      DATETIME(6) NOT NULL,
  expires      DATETIME(6) NOT NULL,
  KEY user_session_usr (usr_id),
  CONSTRAINT user_session_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE audit (
  audit_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at       DATETIME(6)  NOT NULL,
  usr_id   BIGINT       NULL,
  action   VARCHAR(64)  NOT NULL,
  subject  VARCHAR(255) NULL COMMENT 'ids, never values that a client sent',
  outcome  VARCHAR(16)  NOT NULL COMMENT 'done, refused or failed',
  KEY audit_usr (usr_id, audit_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO role (role_id, name, description) VALUES
  (1, 'admin', 'Everything, for every user'),
  (2, 'user', 'Campaigns and everything they need, for oneself'),
  (3, 'agent', 'As user, but without starting, stopping and deleting');

INSERT INTO role_permission (role_id, permission) VALUES
  (1, 'user'), (1, 'did'), (1, 'accessnumber'), (1, 'trunk'), (1, 'route'), (1, 'rate'), (1, 'link'), (1, 'audit'),
  (1, 'account'), (1, 'campaign'), (1, 'contact'), (1, 'recording'), (1, 'document'), (1, 'text'), (1, 'template'), (1, 'ivr'), (1, 'message'),
  (2, 'account'), (2, 'campaign'), (2, 'contact'), (2, 'recording'), (2, 'document'), (2, 'text'), (2, 'template'), (2, 'ivr'), (2, 'message'),
  (3, 'account'),
  (3, 'campaign_create'), (3, 'campaign_read'), (3, 'campaign_schedule'),
  (3, 'contact_create'), (3, 'contact_read'), (3, 'contact_update'),
  (3, 'recording_create'), (3, 'recording_read'),
  (3, 'document_create'), (3, 'document_read'),
  (3, 'text_create'), (3, 'text_read'),
  (3, 'template_create'), (3, 'template_read'),
  (3, 'ivr_create'), (3, 'ivr_read'), (3, 'ivr_edit'),
  (3, 'message_create'), (3, 'message_read'), (3, 'message_edit');
