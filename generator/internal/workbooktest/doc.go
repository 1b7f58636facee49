// Package workbooktest makes workbooks for tests from text that can be read.
package workbooktest
