ALTER TABLE customers RENAME COLUMN email TO mail;
ALTER INDEX customers_email_idx RENAME TO customers_mail_idx;
ALTER INDEX customers_lower_email RENAME TO customers_lower_mail;
ALTER INDEX customers_tenant_idx RENAME TO customers_tenant_idx_mail;
ALTER INDEX customers_pattern RENAME TO customers_pattern_mail;
