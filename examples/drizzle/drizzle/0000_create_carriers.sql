CREATE TABLE "carriers" (
	"code" varchar(8) PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
