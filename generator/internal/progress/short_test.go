package progress_test

import (
	"testing"

	"five-articles/generator/internal/model"
	"five-articles/generator/internal/progress"
)

