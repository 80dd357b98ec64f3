-- What SMS and e-mail campaigns say.

CREATE TABLE text (
  text_id     BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id      BIGINT        NOT NULL,
  name        VARCHAR(100)  NOT NULL,
  description VARCHAR(255)  NULL,
  data        VARCHAR(2000) NOT NULL,
  created     DATETIME(6)   NOT NULL,
  KEY text_usr (usr_id, text_id),
  CONSTRAINT text_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE template (
  template_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id      BIGINT       NOT NULL,
  name        VARCHAR(100) NOT NULL,
  description VARCHAR(255) NULL,
  subject     VARCHAR(255) NOT NULL,
  body        MEDIUMTEXT   NOT NULL COMMENT 'HTML, cleaned',
  body_alt    MEDIUMTEXT   NOT NULL COMMENT 'the same as text',
  created     DATETIME(6)  NOT NULL,
  KEY template_usr (usr_id, template_id),
  CONSTRAINT template_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- In the database, where every node finds it.
CREATE TABLE template_attachment (
  template_attachment_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  template_id            BIGINT       NOT NULL,
  name                   VARCHAR(100) NOT NULL,
  content                MEDIUMBLOB   NOT NULL,
  bytes                  BIGINT       NOT NULL,
  created                DATETIME(6)  NOT NULL,
  KEY template_attachment_template (template_id),
  CONSTRAINT template_attachment_template FOREIGN KEY (template_id) REFERENCES template (template_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
